#pragma once

void rpc_send(const char *data, int size);
#define RPC_PORT 4000
#define RPC_RETRIES 5
#define BUFFER_SIZE 4096
#define TIMEOUT 30
#define audit(text) ((void)0)
#define Status int
