#include "lib.h"

class Quote : public doc::Paragraph {
public:
  doc::Node *clone() const override;
  doc::Node *parent() const override;
};

doc::Node *copy(const doc::Paragraph &paragraph) { return paragraph.clone(); }
