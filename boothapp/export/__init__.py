"""Every lead in a file: a workbook, a table, or cards for a phone."""

from boothapp.export.cards import to_vcf
from boothapp.export.table import to_csv
from boothapp.export.workbook import to_xlsx

__all__ = ["to_csv", "to_vcf", "to_xlsx"]
