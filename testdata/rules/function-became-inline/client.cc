#include "lib.h"

class Digits : public text::Filter {
public:
  bool accepts(char letter) override {
    return Filter::accepts(letter) && letter >= '0' && letter <= '9';
  }
};

bool is_number(const char *line) {
  Digits digits;
  if (text::is_blank(line))
    return false;
  for (text::Cursor cursor(line); !cursor.at_end(); cursor.advance(1))
    if (!digits.accepts(*line))
      return false;
  return true;
}

int columns(const char *line) { return text::width(line) + text::tabs(16); }

bool (*check)(const char *) = text::is_blank;
bool (text::Cursor::*done)() const = &text::Cursor::at_end;

void skip(text::Cursor cursor) { cursor.advance(8); }

void skip_all(const text::Cursor &cursor) { skip(cursor); }

text::Cursor last(const char *line) { return text::Cursor::end_of(line); }

bool filter(text::Filter &filter) { return filter.accepts('x'); }
