"""What volume provisioners can give. One that is not said to run gives nothing, whatever its class says."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

#: The provisioner of classes whose volumes are made by hand.
NO_PROVISIONER = "kubernetes.io/no-provisioner"

_ONE_NODE = frozenset({"ReadWriteOnce", "ReadWriteOncePod"})


class Provisioner(Struct, frozen=True):
    """A running provisioner.

    Args:
        name: as in ``StorageClass.provisioner``.
        access_modes: the modes it can give; None for all.
        shared_as_block: whether ``access_modes`` holds for file systems only, and raw blocks can be had in any mode.
        block: whether it gives raw block volumes at all.
        selector: whether it takes claims with a selector. Those of sig-storage and CSI refuse them.
        immediate: whether it can work without a node that the scheduler chose.
        node_local: whether its volumes can be used on that node only.
        wrong_mode, with_selector, without_node: its words when it refuses.
    """

    name: str
    access_modes: frozenset[str] | None = None
    shared_as_block: bool = False
    block: bool = True
    selector: bool = False
    immediate: bool = True
    node_local: bool = False
    wrong_mode: str = "the access mode is not supported"
    with_selector: str = "claim Selector is not supported"
    without_node: str = "no node was specified"

    def refusal(self, modes: frozenset[str], volume_mode: str, *, selector: bool, node: bool) -> str:
        """Why it refuses such a claim; empty if it gives a volume. ``node``: whether a node was chosen for it."""
        block = volume_mode == "Block"
        if block and not self.block:
            # sig-storage-lib-external-provisioner v13, canProvision (read)
            return f"{self.name} does not support block volume provisioning"
        if selector and not self.selector:
            return self.with_selector
        if self.access_modes is not None and not modes <= self.access_modes and not (block and self.shared_as_block):
            return self.wrong_mode
        if not node and not self.immediate:
            return self.without_node
        return ""


# local-path-provisioner v0.0.30, provisioner.go (read); with sharedFileSystemPath it has none of these limits
_LOCAL_PATH = Provisioner(
    "rancher.io/local-path",
    access_modes=_ONE_NODE,
    block=False,
    immediate=False,
    node_local=True,
    wrong_mode="NodePath only supports ReadWriteOnce and ReadWriteOncePod (1.22+) access modes",
    with_selector="claim.Spec.Selector is not supported",
    without_node="configuration error, no node was specified",
)
# aws-ebs-csi-driver, pkg/driver/controller.go (read): one node, but io2 volumes can be shared as blocks
_CLOUD_DISK = Provisioner(
    "", access_modes=_ONE_NODE, shared_as_block=True, wrong_mode="Volume capabilities not supported"
)
_EBS = replace(_CLOUD_DISK, name="ebs.csi.aws.com")
_AZURE_DISK = replace(_CLOUD_DISK, name="disk.csi.azure.com")
# gcp-compute-persistent-disk-csi-driver v1.28.1, utils.go validateVolumeCapability (read)
_PERSISTENT_DISK = replace(
    _CLOUD_DISK,
    name="pd.csi.storage.gke.io",
    access_modes=_ONE_NODE | {"ReadOnlyMany"},
    wrong_mode="specified multi writer with mount access type",
)

#: Provisioners whose limits are known; any other counts as giving everything but selectors.
KNOWN: Mapping[str, Provisioner] = {
    provisioner.name: provisioner for provisioner in (_LOCAL_PATH, _EBS, _AZURE_DISK, _PERSISTENT_DISK)
}


def running(*names: str) -> Mapping[str, Provisioner]:
    """The provisioners of these names, with the limits that are known of them."""
    return {name: KNOWN.get(name, Provisioner(name)) for name in names}
