#pragma once

namespace mail {
int send(int recipient, int priority);
int queued();
int bounced();
inline int failed() { return queued() - 1; }
} // namespace mail
