#include "reports/html/PathPicture.h"

#include "reports/Reach.h"

#include "llvm/Support/Unicode.h"

#include <algorithm>

namespace breakpath {

namespace {

/// Roots drawn, and steps of a way.
constexpr size_t rootsDrawn = 4, stepsDrawn = 8;
/// Columns of text in a box: what a telephone shows without shrinking.
constexpr size_t widest = 44, widestLabel = 56;
// In pixels.
constexpr int perColumn = 7, padding = 10, lane = 24, stem = 13;
constexpr int oneLine = 26, twoLines = 42, between = 30;

enum class Box { Root, Step, Left, Use };

/// What runs the next, and what runs it.
struct Node {
  Box box = Box::Step;
  std::string head; ///< of a root: its kind and schedule
  std::string name;
  std::string edge; ///< the place and the kind of the call of the next
  bool isCertain = true;
  std::vector<Node> before;

  int height() const { return head.empty() ? oneLine : twoLines; }
};

size_t columns(const std::string &text) {
  int width = llvm::sys::unicode::columnWidthUTF8(text);
  return width < 0 ? text.size() : width;
}

// The middle of a long name goes: what it is in and what it is called stay.
std::string shortened(const std::string &name, size_t most = widest) {
  if (columns(name) <= most)
    return name;
  auto isInside = [&](size_t at) { return (name[at] & 0xC0) == 0x80; };
  size_t front = most / 3, back = name.size() - (most - most / 3 - 1);
  while (front && isInside(front))
    --front;
  while (back < name.size() && isInside(back))
    ++back;
  return name.substr(0, front) + "\xE2\x80\xA6" + name.substr(back);
}

std::string briefly(const Location &at) {
  if (!at.valid())
    return "";
  return at.file.substr(at.file.rfind('/') + 1) + ":" + std::to_string(at.line);
}

std::string join(std::string text, const std::string &more) {
  return text + (text.empty() || more.empty() ? "" : ", ") + more;
}

Node nodeOf(const Step &step) {
  std::string how = step.how == CallKind::Call ? "" : toString(step.how);
  if (!step.isCertain)
    how = join(how, "maybe");
  if (!step.via.empty())
    how = join(how, "through " + step.via);
  return {Box::Step,      "", step.name, join(briefly(step.location), how),
          step.isCertain, {}};
}

void becomeRoot(Node &node, const Root &root) {
  const char *kind = wordsFor(root.kind);
  node.box = Box::Root;
  node.head = *kind ? kind : "program";
  if (!root.schedule.empty())
    node.head += "  " + root.schedule;
}

/// A way as a list, the root first.
std::vector<Node> wayOf(const ReachedFrom &reached) {
  std::vector<Node> way;
  size_t all = reached.path.size();
  for (size_t i = 0; i < all; ++i) {
    if (all > stepsDrawn && i == stepsDrawn / 2) {
      size_t next = all - stepsDrawn / 2;
      Node node{
          Box::Left,         "", std::to_string(next - i) + " more steps", "",
          reached.isCertain, {}};
      way.push_back(std::move(node));
      i = next;
    }
    way.push_back(nodeOf(reached.path[i]));
  }
  if (way.empty() || way.front().name != reached.root.name) {
    Node node{Box::Root,
              "",
              reached.root.name,
              join("started", briefly(reached.root.registered)),
              true,
              {}};
    way.insert(way.begin(), std::move(node));
  }
  becomeRoot(way.front(), reached.root);
  return way;
}

/// Adds \p way behind \p use; what it shares with others is there already.
void add(const std::vector<Node> &way, Node &use) {
  Node *at = &use;
  for (size_t i = way.size(); i-- > 0;) {
    const Node &node = way[i];
    auto same = std::find_if(
        at->before.begin(), at->before.end(), [&](const Node &other) {
          return other.box == node.box && other.name == node.name &&
                 other.edge == node.edge && other.head == node.head;
        });
    at = same != at->before.end() ? &*same : &at->before.emplace_back(node);
  }
}

class Picture {
public:
  explicit Picture(Markup &page) : page(page) {}

  void draw(const Node &use) {
    measure(use, 0);
    int all = height(use) + 2;
    page << "<svg class=\"way\" role=\"img\" viewBox=\"0 0 " << width + 2 << " "
         << all << "\" width=\"" << width + 2 << "\" height=\"" << all
         << "\" aria-label=\"call path to " << use.name << ", drawn\">\n";
    y = 1;
    draw(use, 0);
    drawLines("<path class=\"l\" d=\"", lines);
    drawLines("<path class=\"l maybe\" d=\"", uncertain);
    drawLines("<path class=\"a\" d=\"", heads);
    page << "</svg>\n";
  }

private:
  static int left(int column) { return column * lane + 1; }

  static int boxWidth(const Node &node) {
    size_t text = std::max(columns(shortened(node.name)), columns(node.head));
    return std::max<int>(110, text * perColumn + 2 * padding);
  }

  void measure(const Node &node, int column) {
    size_t text = columns(shortened(node.edge, widestLabel));
    int label = stem + padding + text * perColumn;
    width =
        std::max({width, left(column) + boxWidth(node), left(column) + label});
    for (size_t i = 0; i < node.before.size(); ++i)
      measure(node.before[i], column + (i > 0));
  }

  static int height(const Node &node) {
    int all = node.height();
    for (const Node &before : node.before)
      all += height(before) + between;
    return all;
  }

  // Those before first, each with its line down to this one.
  void draw(const Node &node, int column) {
    int x = left(column) + stem, from = 0;
    for (size_t i = 0; i < node.before.size(); ++i) {
      draw(node.before[i], column + (i > 0));
      drawLabel(node.before[i], column + (i > 0));
      if (i == 0)
        from = y;
      else
        join(node.before[i], x + lane, x);
      y += between;
    }
    if (!node.before.empty())
      arrow(node.before.front(), x, from);
    drawBox(node, column);
    y += node.height();
  }

  std::string &linesOf(const Node &node) {
    return node.isCertain ? lines : uncertain;
  }

  void join(const Node &node, int x, int to) {
    linesOf(node) += "M" + std::to_string(x) + " " + std::to_string(y) +
                     "v16q0 8 -8 8H" + std::to_string(to);
  }

  void arrow(const Node &node, int x, int from) {
    linesOf(node) += "M" + std::to_string(x) + " " + std::to_string(from) +
                     "V" + std::to_string(y - 2);
    heads += "M" + std::to_string(x - 4) + " " + std::to_string(y - 7) +
             "l4 6l4 -6z";
  }

  void drawLines(Markup::Literal start, const std::string &path) {
    if (!path.empty())
      page << start << path << "\"/>\n";
  }

  void drawText(const std::string &text, int x, int baseline) {
    page << "<text x=\"" << x << "\" y=\"" << baseline << "\">" << text
         << "</text>\n";
  }

  void drawFaint(const std::string &text, int x, int baseline) {
    page << "<text class=\"e\" x=\"" << x << "\" y=\"" << baseline << "\">"
         << text << "</text>\n";
  }

  void drawLabel(const Node &node, int column) {
    if (!node.edge.empty())
      drawFaint(shortened(node.edge, widestLabel),
                left(column) + stem + padding, y + 19);
  }

  void drawBox(const Node &node, int column) {
    page << "<rect" << className(node.box) << " x=\"" << left(column)
         << "\" y=\"" << y << "\" width=\"" << boxWidth(node) << "\" height=\""
         << node.height() << "\"/>\n";
    int x = left(column) + padding, bottom = y + node.height();
    if (!node.head.empty())
      drawFaint(node.head, x, y + 16);
    drawText(shortened(node.name), x, bottom - (node.head.empty() ? 9 : 10));
  }

  static Markup::Literal className(Box box) {
    switch (box) {
    case Box::Root:
      return " class=\"root\"";
    case Box::Left:
      return " class=\"left\"";
    case Box::Use:
      return " class=\"use\"";
    case Box::Step:
      break;
    }
    return "";
  }

  Markup &page;
  int width = 0, y = 0;
  std::string lines, uncertain, heads; ///< of all, as path data
};

} // namespace

void drawPaths(const std::vector<ReachedFrom> &roots, const std::string &use,
               Markup &page) {
  Node end{Box::Use, "", use, "", true, {}};
  for (size_t i = 0; i < std::min(roots.size(), rootsDrawn); ++i)
    add(wayOf(roots[i]), end);
  Picture(page).draw(end);
}

} // namespace breakpath
