#pragma once

namespace mail {
int send(int recipient, int priority);
int queued();
} // namespace mail
