#pragma once

namespace doc {
class Node {
public:
  virtual ~Node();
  virtual Node *clone() const;
  virtual Node *parent() const;
};

class Paragraph : public Node {
public:
  Paragraph *clone() const override;
  Node *parent() const override;
};
} // namespace doc
