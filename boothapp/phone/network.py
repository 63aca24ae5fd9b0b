"""The addresses of this computer under which a phone on the same network can reach it."""

import ipaddress
import re
import socket
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# Adapters that lead into this computer or into another network, by how systems name them.
_VIRTUAL = re.compile(
    r"docker|br-|veth|virbr|vmnet|vbox|virtual|vethernet|hyper-v|wsl|vmware|parallels|utun|tun|tap|tailscale|"
    r"zerotier|^zt|wireguard|^wg|ppp|vpn|loopback|npcap|bluetooth|lxc|lxd|podman|cni|flannel|bridge|awdl|llw|anpi",
    re.IGNORECASE,
)
_WIRELESS = re.compile(
    r"wi-?fi|wlan|^wl|无线|wireless|本地连接\*|local area connection\*|^ap\d", re.IGNORECASE
)
# What a system gives the network when it is the hotspot itself: the phone can hardly be elsewhere.
_HOTSPOTS = tuple(
    map(ipaddress.IPv4Network, ("192.168.137.0/24", "10.42.0.0/24", "192.168.2.0/24"))
)
# What a laptop gets from a phone that is the hotspot (iOS, Android).
_PHONES = tuple(map(ipaddress.IPv4Network, ("172.20.10.0/28", "192.168.43.0/24")))
_FAR_AWAY = ("198.51.100.1", 9)  # for documentation only (RFC 5737)


@dataclass(frozen=True, slots=True)
class Interface:
    """A network adapter of this computer with one of its IPv4 addresses."""

    name: str
    address: str


def interfaces() -> tuple[Interface, ...]:
    """Return the IPv4 addresses of adapters that are up, the likeliest to be the phone's network first."""
    import psutil  # noqa: PLC0415  slow to import

    states = psutil.net_if_stats()
    addresses = {
        name: [entry.address for entry in entries if entry.family == socket.AF_INET]
        for name, entries in psutil.net_if_addrs().items()
        if name not in states or states[name].isup
    }
    return ranked(addresses, route=_route())


def ranked(addresses: Mapping[str, Sequence[str]], *, route: str = "") -> tuple[Interface, ...]:
    """Return adapters and their addresses, the likeliest first; those of this computer alone are left out.

    Args:
        addresses: Adapter name -> its IPv4 addresses.
        route: The address this computer uses towards the rest of the world, or "".
    """
    found = [
        (_doubt(name, address, route), Interface(name, str(address)))
        for name, several in addresses.items()
        for address in map(ipaddress.IPv4Address, several)
        if not address.is_loopback
    ]
    return tuple(interface for _, interface in sorted(found, key=lambda pair: pair[0]))


def _doubt(name: str, address: ipaddress.IPv4Address, route: str) -> tuple[int, ...]:
    """Return what makes an address less likely, weightiest first."""
    own_hotspot = any(address in network for network in _HOTSPOTS)
    return (
        bool(_VIRTUAL.search(name)) and not own_hotspot,
        address.is_link_local,
        not address.is_private,
        not own_hotspot,
        not any(address in network for network in _PHONES),
        not _WIRELESS.search(name),
        str(address) != route,
    )


def _route() -> str:
    """Return the address that packets to the rest of the world leave from; none is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_FAR_AWAY)
        except OSError:
            return ""
        return str(probe.getsockname()[0])
