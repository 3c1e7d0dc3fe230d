"""The cdk8s app of this repository. Add charts of your own between the loop and `synth`."""

from airfoil import AirflowEnvironment, App, load_environments

app = App()
for environment in load_environments():
    AirflowEnvironment(app, environment)
app.synth()
