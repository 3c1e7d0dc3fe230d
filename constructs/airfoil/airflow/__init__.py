"""What an Airflow needs: which chart, which values, which Secrets, how much CPU and memory. Pure: no I/O, no cdk8s."""
