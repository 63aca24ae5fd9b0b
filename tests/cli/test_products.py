import json
from pathlib import Path

from boothapp.products.mapping import Mapping, Role
from boothapp.products.reading import read_file
from tests.cli.running import command, refused
from tests.products.lists import write

ROWS = [
    ["All prices in USD, FOB Ningbo"],
    ["货号 Item No.", "品名 Name", "单价 Price", "MOQ", "PCS/CTN", "CBM", "G.W./N.W.", "HS Code"],
    ["KS-1", "双槽水槽 Double bowl sink", 12.50, "100 pcs", 24, 0.0840, "12.5/11.0", "7324.10.00"],
    ["KS-2", "龙头 Faucet", "1-99: $5.0; 100+: $4.5", None, None, None, None, None],
]


def _list(tmp_path: Path, price: float = 12.5) -> Path:
    rows = [list(row) for row in ROWS]
    rows[2][2] = price
    return write(tmp_path / "list.xlsx", {"Sheet1": rows})


def test_read_prints_a_line_an_item_and_stores_nothing(tmp_path: Path) -> None:
    path = _list(tmp_path)
    answer = command("products", "read", "--jsonl", path)
    assert answer.code == 0, answer.err
    assert answer.lines == [
        {
            "file": str(path), "item_no": "KS-1", "name_zh": "双槽水槽", "name_en": "Double bowl sink",
            "price": "12.5", "currency": "USD", "tiers": None, "moq": 100, "pcs_per_carton": 24,
            "carton_cbm": "0.084", "gross_weight_kg": 12.5, "net_weight_kg": 11.0, "hs_code": "73241000",
        },
        {
            "file": str(path), "item_no": "KS-2", "name_zh": "龙头", "name_en": "Faucet", "price": "5",
            "currency": "USD", "tiers": [{"min_qty": 1, "price": "5"}, {"min_qty": 100, "price": "4.5"}],
            "moq": None, "pcs_per_carton": None, "carton_cbm": None, "gross_weight_kg": None,
            "net_weight_kg": None, "hs_code": None,
        },
    ]  # fmt: skip
    assert not (tmp_path / "data").exists()


def test_a_file_that_cannot_be_read_gets_a_line_and_the_others_go_on(tmp_path: Path) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"PK\x03\x04 and no more")
    answer = command("products", "read", "--jsonl", bad, _list(tmp_path))
    assert answer.code == 0
    assert answer.lines[0].keys() == {"file", "error"}
    assert "damaged" in answer.lines[0]["error"]
    assert [line["item_no"] for line in answer.lines[1:]] == ["KS-1", "KS-2"]


def test_without_jsonl_it_says_what_each_column_was_taken_for(tmp_path: Path) -> None:
    answer = command("products", "read", _list(tmp_path), tmp_path / "none.csv")
    assert "2 products" in answer.out
    assert "货号 Item No. -> item_no" in answer.out
    assert "cannot be opened" in answer.err


def test_import_keeps_what_is_new_or_changed(tmp_path: Path) -> None:
    first = command("products", "import", "--json", _list(tmp_path)).json
    assert (first["new"], first["changed"], first["unchanged"]) == (2, 0, 0)
    again = command("products", "import", _list(tmp_path))
    assert again.out == "0 new, 0 changed, 2 unchanged\n"
    dearer = command("products", "import", "--json", _list(tmp_path, price=13)).json
    assert (dearer["new"], dearer["changed"], dearer["unchanged"]) == (0, 1, 1)
    shown = command("products", "show", "ks1", "--json").json
    assert shown["price"] == "13"
    assert [version["product"]["price"] for version in shown["history"]] == ["13", "12.5"]
    assert "12.5" in command("products", "show", "KS-1").out


def test_a_product_is_found_by_number_name_and_pinyin(tmp_path: Path) -> None:
    command("products", "import", _list(tmp_path))
    for typed in ("ks-1", "KS1", "双槽", "水槽", "double bowl", "scsc", "shuicao"):
        found = command("products", "find", "--json", typed).json
        assert [product["item_no"] for product in found] == ["KS-1"], typed
    assert command("products", "find", "ks").out.splitlines() == [
        "KS-1  双槽水槽 / Double bowl sink  USD 12.5", "KS-2  龙头 / Faucet  USD 5",
    ]  # fmt: skip


def test_a_mapping_says_what_the_columns_hold(tmp_path: Path) -> None:
    path = _list(tmp_path)
    (table,) = read_file(path).tables
    roles = {column: role for column, role in table.roles.items() if role.field != "moq"}
    mapping = tmp_path / "columns.json"
    known = Mapping().with_layout(table.signature, {**roles, 3: Role("")}).to_json()
    mapping.write_text(json.dumps(known), encoding="utf-8")
    answer = command("products", "read", "--jsonl", "--mapping", mapping, path)
    assert answer.lines[0]["moq"] is None


def test_what_cannot_be_imported_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "bad.csv").write_text("nothing here", encoding="utf-8")
    assert "No table of products" in refused("products", "import", tmp_path / "bad.csv")
    assert "cannot be opened" in refused("products", "import", tmp_path / "none.csv")
    assert "must be JSON" in refused("products", "read", "--mapping", tmp_path / "bad.csv", "x.csv")
    assert "no product" in refused("products", "show", "KS-9")


def test_a_file_that_is_missing_is_named_once_with_what_can_be_done(tmp_path: Path) -> None:
    gone = tmp_path / "none.csv"
    answer = command("products", "read", gone)
    assert answer.code == 0  # the others of a batch go on
    assert answer.err == (
        f"boothapp: The file {gone} cannot be opened. "
        "See that it is there and no other program holds it.\n"
    )


def test_a_mapping_that_is_missing_is_not_called_a_bad_one(tmp_path: Path) -> None:
    said = refused("products", "read", "--mapping", tmp_path / "none.json", "x.csv")
    assert said == f"The file {tmp_path / 'none.json'} cannot be opened. See that it is there."


def test_everything_comes_in_chinese_where_the_locale_is_chinese(tmp_path: Path) -> None:
    zh = "zh_CN.UTF-8"
    rows = [*ROWS, ["", "无货号 No number", 1, None, None, None, None, None]]
    path = write(tmp_path / "list.xlsx", {"Sheet1": rows})
    read = command("products", "read", path, locale=zh).out
    assert read.startswith(f"{path}：2 个产品\n  Sheet1，第 2 行：\n")
    taken = command("products", "import", path, locale=zh).out.splitlines()
    assert taken[0] == "新增 2，更新 0，未变 0"
    assert taken[1:]
    assert not any(line.isascii() for line in taken)
    (line,) = command("products", "read", "--jsonl", tmp_path / "none.csv", locale=zh).lines
    assert line["error"].startswith("打不开文件 none.csv。")


def test_a_search_without_a_hit_says_so_beside_the_answer() -> None:
    answer = command("products", "find", "nothing like it")
    assert (answer.code, answer.out, answer.err) == (0, "", "boothapp: Nothing found.\n")
    as_json = command("products", "find", "--json", "nothing like it")
    assert (as_json.json, as_json.err) == ([], "")
