import ipaddress

from boothapp.phone.network import Interface, interfaces, ranked


def names(addresses: dict[str, list[str]], route: str = "") -> list[str]:
    return [interface.name for interface in ranked(addresses, route=route)]


def test_wireless_comes_before_the_cable_and_both_before_what_leads_into_the_computer() -> None:
    found = {
        "lo": ["127.0.0.1"],
        "docker0": ["172.17.0.1"],
        "vEthernet (WSL)": ["172.30.16.1"],
        "Ethernet": ["192.168.1.20"],
        "Wi-Fi": ["192.168.1.21"],
    }
    assert names(found) == ["Wi-Fi", "Ethernet", "docker0", "vEthernet (WSL)"]


def test_the_laptops_own_hotspot_comes_first() -> None:
    found = {"WLAN": ["192.168.1.21"], "本地连接* 10": ["192.168.137.1"]}
    assert names(found)[0] == "本地连接* 10"


def test_the_hotspot_of_a_phone_comes_before_the_cable() -> None:
    assert names({"eth0": ["10.0.0.7"], "en5": ["172.20.10.2"]}) == ["en5", "eth0"]


def test_of_two_alike_the_one_that_is_used_comes_first() -> None:
    found = {"eth0": ["10.0.0.7"], "eth1": ["10.1.0.7"]}
    assert names(found, route="10.1.0.7") == ["eth1", "eth0"]


def test_an_address_the_computer_gave_itself_is_offered_last_but_offered() -> None:
    assert names({"eth0": ["169.254.3.4"], "eth1": ["10.1.0.7"]}) == ["eth1", "eth0"]


def test_an_adapter_with_two_addresses_is_offered_twice() -> None:
    assert ranked({"eth0": ["10.0.0.7", "192.168.1.5"]}) == (
        Interface("eth0", "10.0.0.7"),
        Interface("eth0", "192.168.1.5"),
    )


def test_this_computer_has_only_addresses_of_the_fourth_version_and_no_loopback() -> None:
    for interface in interfaces():
        assert not ipaddress.IPv4Address(interface.address).is_loopback
