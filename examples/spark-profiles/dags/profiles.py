"""Kinds of pods for tasks: the worker profiles of the environment spark.

Made by `airfoil profiles spark`; make it anew when the environment file changes.
"""

from kubernetes.client import models as k8s

# spark2: laid over the chart's own pod template.
SPARK2 = {
    "pod_override": k8s.V1Pod(
        spec=k8s.V1PodSpec(
            containers=[
                k8s.V1Container(
                    name="base",
                    image="ghcr.io/example/airflow-spark2:3.2.2",
                    env=[
                        k8s.V1EnvVar(name="PYSPARK_PYTHON", value="/opt/python3.7/bin/python"),
                        k8s.V1EnvVar(name="SPARK_HOME", value="/opt/spark"),
                    ],
                    resources=k8s.V1ResourceRequirements(
                        requests={"cpu": "500m", "memory": "1Gi"},
                        limits={"memory": "3Gi"},
                    ),
                    volume_mounts=[k8s.V1VolumeMount(name="spark-conf", mount_path="/opt/spark/conf", read_only=True)],
                ),
            ],
            volumes=[
                k8s.V1Volume(
                    name="spark-conf",
                    config_map=k8s.V1ConfigMapVolumeSource(name="spark2-conf"),
                ),
            ],
        ),
    ),
}
# spark2, the same as a whole pod template: it follows the environment file without a change here.
SPARK2_FILE = {"pod_template_file": "/opt/airflow/profiles/spark2.yaml"}

# spark3: laid over the chart's own pod template.
SPARK3 = {
    "pod_override": k8s.V1Pod(
        spec=k8s.V1PodSpec(
            containers=[
                k8s.V1Container(
                    name="base",
                    image="ghcr.io/example/airflow-spark3:3.2.2",
                    env=[
                        k8s.V1EnvVar(name="SPARK_HOME", value="/opt/spark"),
                        k8s.V1EnvVar(
                            name="SPARK_HISTORY_TOKEN",
                            value_from=k8s.V1EnvVarSource(
                                secret_key_ref=k8s.V1SecretKeySelector(name="spark-history", key="token"),
                            ),
                        ),
                    ],
                    resources=k8s.V1ResourceRequirements(
                        requests={"cpu": "1", "memory": "2Gi"},
                        limits={"memory": "6Gi"},
                    ),
                    volume_mounts=[
                        k8s.V1VolumeMount(name="scratch", mount_path="/scratch"),
                        k8s.V1VolumeMount(name="spark-conf", mount_path="/opt/spark/conf", read_only=True),
                    ],
                ),
            ],
            volumes=[
                k8s.V1Volume(name="scratch", empty_dir=k8s.V1EmptyDirVolumeSource(size_limit="20Gi")),
                k8s.V1Volume(
                    name="spark-conf",
                    config_map=k8s.V1ConfigMapVolumeSource(name="spark3-conf"),
                ),
            ],
        ),
    ),
}
# spark3, the same as a whole pod template: it follows the environment file without a change here.
SPARK3_FILE = {"pod_template_file": "/opt/airflow/profiles/spark3.yaml"}

# In a DAG:
#     @task(executor_config=SPARK2)
#     SparkSubmitOperator(task_id=..., executor_config=SPARK2)
