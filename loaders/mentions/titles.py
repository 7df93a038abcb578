"""Names in marks: what stands in them is a name's own, whatever mark or figure it is."""

from __future__ import annotations

TITLE = r"《(?:[^《》\n]|《[^《》\n]{1,40}》){1,80}》"
"""《甲市(第二轮)2022年协作协议》, 《加油!甲乙协作书》, 《关于落实《协作规划》的协议》."""
QUOTED = r"“[^“”\n]{1,15}[^“”\n。!?…]”"
"""“加油!甲乙”协作协议: a few words in marks that no stop ends."""
