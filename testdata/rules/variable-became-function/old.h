#ifndef CONF_H
#define CONF_H

extern int conf_verbosity;
extern int conf_retries;

#endif
