"""A layer of your own in every environment: it is checked, written and delivered like all others."""

from cdk8s_plus_27 import k8s

from airfoil import AirflowEnvironment, App, load_environments

app = App()
for environment in load_environments():
    airflow = AirflowEnvironment(app, environment)
    extra = airflow.add_layer("extra", after=("platform",))
    k8s.KubeConfigMap(
        extra,
        "notes",
        metadata=k8s.ObjectMeta(name="team-notes", namespace=environment.namespace),
        data={"owner": "data platform"},
    )
app.synth()
