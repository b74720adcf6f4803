# Writes OUT, a header with the texts of STYLE and SCRIPT, so that editors and
# linters see both as what they are.
file(READ "${STYLE}" style)
file(READ "${SCRIPT}" script)
file(WRITE "${OUT}"
  "// Made from reports/html.\n#pragma once\n\nnamespace breakpath {\n\n"
  "constexpr char htmlStyle[] = R\"asset(${style})asset\";\n\n"
  "constexpr char htmlScript[] = R\"asset(${script})asset\";\n\n"
  "} // namespace breakpath\n")
