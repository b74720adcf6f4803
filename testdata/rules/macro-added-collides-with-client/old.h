#pragma once

void rpc_send(const char *data, int size);
#define RPC_PORT 4000
