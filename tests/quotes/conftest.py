"""A quotation to begin with; a test names what is different about its own."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from boothapp.quotes.quotation import BuyerParty, Clerk, Line, Quotation, Seller


@pytest.fixture(scope="session")
def quote() -> Callable[..., Quotation]:
    facts: dict[str, Any] = {
        "number": "Q140-7K3QXM-0032",
        "issued_on": date(2026, 10, 24),
        "valid_until": date(2026, 11, 23),
        "fair": "第 140 届广交会",
        "stand": "9.2 B29",
        "currency": "USD",
        "price_term": "FOB Ningbo (Incoterms 2020)",
        "payment": "T/T 30 % deposit, 70 % before shipment",
        "lead_time": "收到定金后 35 天 · 35 days after deposit",
        "tolerance": "± 5 %",
        "seller": Seller(
            name_zh="佛山晨光卫浴有限公司",
            name_en="Foshan Morning Light Sanitary Ware Co., Ltd.",
            address="No. 18 Jihua Road, Foshan, Guangdong",
            phone="+86 757 8300 0000",
            email="sales@example.com",
        ),
        "buyer": BuyerParty(
            company="Al Noor Home Trading L.L.C.",
            contact="Mohammed Al-Farsi",
            title="Purchasing Manager",
            place="Deira, Dubai, United Arab Emirates",
        ),
        "clerk": Clerk(name="李伟 Li Wei", phone="+86 138 0000 0000", messenger="WeChat liwei88"),
        "lines": (
            Line(
                item="KS-820",
                description="304 不锈钢双槽水槽，手工拉丝\nDouble-bowl sink, 304 stainless",
                quantity=Decimal(1000),
                unit_price=Decimal("42.80"),
            ),
        ),
    }
    return lambda **different: Quotation(**(facts | different))
