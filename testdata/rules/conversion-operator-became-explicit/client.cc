#include "lib.h"

bool hangUp(lib::Connection &connection) {
  bool wasOpen = connection;
  if (connection)
    connection.close();
  return wasOpen;
}
