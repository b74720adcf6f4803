int valve_open(int valve);
int valve_flush(int valve);
