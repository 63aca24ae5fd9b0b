import pytest

from boothapp.products.fields import LABELS, senses

HEADINGS = {
    "item_no": "货号|Item No.|款号 Style No.|产品编号/Product Code|型号|Art. No.|SKU|P/N|商品代码|Model",
    "name": "品名|品名 Product Name|产品名称|Name of Goods|货 名|Description of goods",
    "name_zh": "中文品名|Chinese Name|品名(中文)|中文描述",
    "name_en": "英文品名|English Name|英文描述|Name in English",
    "price": "单价|FOB Price (USD)|出厂价|U/P|US$/PC|美金|FOB宁波价(欧元)|Unit Price|C&F Price",
    "moq": "起订量|MOQ|Min. Order Qty|最小订单量|M.O.Q.|起订量(个)",
    "pcs_per_carton": "装箱数|PCS/CTN|Qty per carton|每箱数量|内盒/外箱|装箱规格|Case pack|Q'TY/CTN",
    "carton_size": "外箱尺寸|Carton Size (cm)|箱规 Meas. (cm)|CTN DIM|长*宽*高|外箱(cm)",
    "carton_cbm": "CBM|体积(m3)|材积|Volume|Cube|Measurement (m3)",
    "gross_weight_kg": "毛重|G.W. (kg)|GW|Gross Weight/ctn|箱重|G/W",
    "net_weight_kg": "净重|N.W.|Net Wt.|单箱净重|N/W",
    "weights": "毛/净重(kg)|G.W./N.W.|GW & NW|Weight (G/N)|毛重净重|N.W./G.W. KGS",
    "hs_code": "海关编码|H.S. Code|HS|商品编码(HS)|税则号列|HTS code",
    "lead_time": "交期|Lead Time|Delivery|生产周期",
    "unit": "单位|Unit|UOM",
    "": "备注|Retail Price|零售价|Barcode|条形码|产品尺寸|Product Size (mm)|Unit Weight (g)|20尺柜装量"
    "|Qty/20'GP|内盒数|Inner Box|Amount|成本价|客户货号|库存|彩盒尺寸",
}


@pytest.mark.parametrize(
    ("heading", "field"),
    [(heading, field) for field, all_of in HEADINGS.items() for heading in all_of.split("|")],
)
def test_a_heading_is_understood_in_both_languages(heading: str, field: str) -> None:
    assert senses(heading)[0].field == field


def test_a_heading_nobody_knows_means_nothing() -> None:
    assert senses("Zubehör") == ()
    assert senses("") == ()


def test_every_field_has_a_name_in_both_languages() -> None:
    assert all(label.zh and label.en for label in LABELS.values())
