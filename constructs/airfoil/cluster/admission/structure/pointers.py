"""Which fields Go holds by pointer: there an empty value is not the same as none.

OpenAPI does not say it, yet it decides whether a change is one: ``securityContext: {}`` added to a container
changes a Job's template, ``resources: {}`` does not. Source: the structs of k8s.io/api v0.36.3 (read).
"""

from __future__ import annotations

from collections.abc import Mapping


def _table(text: str) -> Mapping[str, frozenset[str]]:
    fields: dict[str, frozenset[str]] = {}
    for name, *row in (line.split() for line in text.strip().splitlines()):
        fields[name] = fields.get(name, frozenset()) | frozenset(row)
    return fields


SCALAR_POINTERS = _table("""
AppArmorProfile localhostProfile
AzureDiskVolumeSource cachingMode fsType kind readOnly
AzureFilePersistentVolumeSource secretNamespace
CSIDriverSpec attachRequired fsGroupPolicy nodeAllocatableUpdatePeriodSeconds podInfoOnMount
CSIDriverSpec preventPodSchedulingIfMissing requiresRepublish seLinuxMount
CSIDriverSpec serviceAccountTokenInSecrets storageCapacity
CSIVolumeSource fsType readOnly
ClientIPConfig timeoutSeconds
ClusterTrustBundleProjection name optional signerName
ConfigMap immutable
ConfigMapEnvSource optional
ConfigMapKeySelector optional
ConfigMapProjection optional
ConfigMapVolumeSource defaultMode optional
Container restartPolicy
CronJobSpec failedJobsHistoryLimit startingDeadlineSeconds successfulJobsHistoryLimit suspend timeZone
DaemonSetSpec revisionHistoryLimit
DeploymentSpec progressDeadlineSeconds replicas revisionHistoryLimit
DownwardAPIVolumeFile mode
DownwardAPIVolumeSource defaultMode
EmptyDirVolumeSource sizeLimit
EndpointPort appProtocol name port protocol
EphemeralContainer restartPolicy
FCVolumeSource lun
FileKeySelector optional
GRPCAction service
GlusterfsPersistentVolumeSource endpointsNamespace
HPAScalingRules selectPolicy stabilizationWindowSeconds tolerance
HTTPIngressPath pathType
HorizontalPodAutoscalerSpec minReplicas targetCPUUtilizationPercentage
HostPathVolumeSource type
ISCSIPersistentVolumeSource initiatorName
ISCSIVolumeSource initiatorName
IngressClassParametersReference apiGroup namespace scope
IngressSpec ingressClassName
JobSpec activeDeadlineSeconds backoffLimit backoffLimitPerIndex completionMode completions managedBy
JobSpec manualSelector maxFailedIndexes parallelism podReplacementPolicy suspend
JobSpec ttlSecondsAfterFinished
KeyToPath mode
LeaseSpec acquireTime holderIdentity leaseDurationSeconds leaseTransitions preferredHolder renewTime
LeaseSpec strategy
Lifecycle stopSignal
LoadBalancerIngress ipMode
LocalVolumeSource fsType
MetricTarget averageUtilization averageValue value
MutatingWebhook failurePolicy matchPolicy reinvocationPolicy sideEffects timeoutSeconds
NetworkPolicyPort endPort port protocol
ObjectMeta deletionGracePeriodSeconds deletionTimestamp
OwnerReference blockOwnerDeletion controller
PersistentVolumeClaimSpec storageClassName volumeAttributesClassName volumeMode
PersistentVolumeSpec volumeAttributesClassName volumeMode
PodCertificateProjection maxExpirationSeconds
PodDNSConfigOption value
PodDisruptionBudgetSpec maxUnavailable minAvailable unhealthyPodEvictionPolicy
PodFailurePolicyOnExitCodesRequirement containerName
PodResourceClaim resourceClaimName resourceClaimTemplateName
PodSchedulingGroup podGroupName
PodSecurityContext fsGroup fsGroupChangePolicy runAsGroup runAsNonRoot runAsUser seLinuxChangePolicy
PodSecurityContext supplementalGroupsPolicy
PodSpec activeDeadlineSeconds automountServiceAccountToken enableServiceLinks hostUsers
PodSpec hostnameOverride preemptionPolicy priority runtimeClassName setHostnameAsFQDN
PodSpec shareProcessNamespace terminationGracePeriodSeconds
PriorityClass preemptionPolicy
Probe terminationGracePeriodSeconds
ProjectedVolumeSource defaultMode
ReplicaSetSpec replicas
ReplicationControllerSpec replicas
RollingUpdateDaemonSet maxSurge maxUnavailable
RollingUpdateDeployment maxSurge maxUnavailable
RollingUpdateStatefulSetStrategy maxUnavailable partition
RuleWithOperations scope
SeccompProfile localhostProfile
Secret immutable
SecretEnvSource optional
SecretKeySelector optional
SecretProjection optional
SecretVolumeSource defaultMode optional
SecurityContext allowPrivilegeEscalation privileged procMount readOnlyRootFilesystem runAsGroup
SecurityContext runAsNonRoot runAsUser
ServiceAccount automountServiceAccountToken
ServiceAccountTokenProjection expirationSeconds
ServicePort appProtocol
ServiceReference path port
ServiceSpec allocateLoadBalancerNodePorts internalTrafficPolicy ipFamilyPolicy loadBalancerClass
ServiceSpec trafficDistribution
StatefulSetSpec replicas revisionHistoryLimit
StorageClass allowVolumeExpansion reclaimPolicy volumeBindingMode
SuccessPolicyRule succeededCount succeededIndexes
TokenRequest expirationSeconds
Toleration tolerationSeconds
TopologySpreadConstraint minDomains nodeAffinityPolicy nodeTaintsPolicy
TypedLocalObjectReference apiGroup
TypedObjectReference apiGroup namespace
ValidatingWebhook failurePolicy matchPolicy sideEffects timeoutSeconds
VolumeMount mountPropagation recursiveReadOnly
WebhookClientConfig url
WindowsSecurityContextOptions gmsaCredentialSpec gmsaCredentialSpecName hostProcess runAsUserName
""")
"""Type and its optional fields that are pointers to a scalar; all other scalars are values."""

STRUCT_VALUES = _table("""
CSIDriver spec
ClusterRoleBinding roleRef
Container resources
ContainerResourceMetricSource target
ControllerRevision data
CronJob spec
CronJobSpec jobTemplate
DaemonSet spec
DaemonSetSpec template updateStrategy
Deployment spec
DeploymentSpec strategy template
EphemeralContainer resources
ExternalMetricSource metric target
HTTPIngressPath backend
HorizontalPodAutoscaler spec
HorizontalPodAutoscalerSpec scaleTargetRef
Ingress spec
IngressClass spec
IngressServiceBackend port
Job spec
JobSpec template
JobTemplateSpec spec
Lease spec
LimitRange spec
MutatingWebhook clientConfig
Namespace spec
NetworkPolicy spec
NetworkPolicySpec podSelector
ObjectMetricSource describedObject metric target
PersistentVolume spec
PersistentVolumeClaim spec
PersistentVolumeClaimSpec resources
PersistentVolumeClaimTemplate spec
Pod spec
PodDisruptionBudget spec
PodTemplate template
PodTemplateSpec spec
PodsMetricSource metric target
PreferredSchedulingTerm preference
ReplicaSet spec
ReplicaSetSpec template
ReplicationController spec
ResourceMetricSource target
ResourceQuota spec
RoleBinding roleRef
Service spec
StatefulSet spec
StatefulSetSpec template updateStrategy
ValidatingWebhook clientConfig
WeightedPodAffinityTerm podAffinityTerm
""")
"""Type and its fields that are structs by value; all others are pointers. ``metadata`` is always a value."""
