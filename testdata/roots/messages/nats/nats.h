#ifndef NATS_H_
#define NATS_H_

typedef enum { NATS_OK = 0 } natsStatus;
typedef struct __natsConnection natsConnection;
typedef struct __natsSubscription natsSubscription;
typedef struct __natsMsg natsMsg;
typedef void (*natsMsgHandler)(natsConnection *nc, natsSubscription *sub,
                               natsMsg *msg, void *closure);

natsStatus natsConnection_Subscribe(natsSubscription **sub, natsConnection *nc,
                                    const char *subject, natsMsgHandler cb,
                                    void *cbClosure);

#endif
