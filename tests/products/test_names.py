import pytest

from boothapp.products.names import halves


@pytest.mark.parametrize(
    ("text", "chinese", "english"),
    [
        ("双槽水槽 Double bowl sink", "双槽水槽", "Double bowl sink"),
        ("Double bowl sink 双槽水槽", "双槽水槽", "Double bowl sink"),
        ("LED灯泡\nLED Bulb", "LED灯泡", "LED Bulb"),
        ("纯棉POLO衫 100% cotton polo shirt", "纯棉POLO衫", "100% cotton polo shirt"),
        ("R/C off-road car/遥控越野车", "遥控越野车", "R/C off-road car"),
        ("遥控越野车 / R/C off-road car", "遥控越野车", "R/C off-road car"),
        ("陶瓷杯（Ceramic mug）", "陶瓷杯", "Ceramic mug"),
        ('24寸拉杆箱 24" trolley case', "24寸拉杆箱", '24" trolley case'),
        ("保温杯 SUS304", "保温杯 SUS304", ""),
        ("不锈钢杯 500ml", "不锈钢杯 500ml", ""),
        ("Ceramic mug", "", "Ceramic mug"),
        ("茶壶", "茶壶", ""),
    ],
)
def test_a_name_is_parted_into_its_languages(text: str, chinese: str, english: str) -> None:
    assert halves(text) == (chinese, english)
