#ifndef CONF_H
#define CONF_H

int conf_verbosity(void);
extern int conf_retries;

#endif
