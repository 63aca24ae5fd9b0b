"""What is wrong with the words of a command, as argparse says it in English, said in Chinese."""

import re

_MISTAKES = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"the following arguments are required: (.+)", r"缺少参数：\1"),
        (r"unrecognized arguments: (.+)", r"不认识的参数：\1"),
        (r"ambiguous option: (\S+).*", r"\1 可以是好几个选项，请写全"),
        (r"one of the arguments (.+) is required", r"必须写其中一个：\1"),
        (r"argument (.+): expected one argument", r"\1 后面要写一个值"),
        (r"argument (.+): expected at least one argument", r"\1 后面至少要写一个值"),
        (r"argument (.+): ignored explicit argument (.+)", r"\1 后面不能写值：\2"),
        (r"argument (.+): not allowed with argument (.+)", r"\1 不能和 \2 一起用"),
        (
            r"argument (.+): invalid choice: (.+) \(choose from (.+)\)",
            r"\1 不能是 \2，可以是：\3",
        ),
        (
            r"argument (.+): not a whole number from 0 to ([\d,]+): (.+)",
            r"\1 必须是 0 到 \2 的整数，不能是 \3",
        ),
        (r"argument (.+): not a date such as (\S+): (.+)", r"\1 必须是日期，例如 \2，不能是 \3"),
        (r"argument (.+): the folder has no name", r"\1 后面要写文件夹"),
    )
)


def in_chinese(message: str) -> str:
    """Return the message in Chinese; one that is not known here stays as it is."""
    for pattern, words in _MISTAKES:
        if found := pattern.fullmatch(message):
            return found.expand(words)
    return message
