#include "lib.h"

class Editor : public ui::Handler<Editor> {
public:
  void onKey(const ui::Event &event) { last = event.key; }

private:
  int last = 0;
};

class Player : public ui::Handler<Player> {
public:
  template <class... More> void onKey(const ui::Event &event, More &...) {
    last = event.key;
  }

private:
  int last = 0;
};

void type(Editor &editor, Player &player) {
  ui::Event event;
  editor.dispatch(event);
  player.dispatch(event);
}
