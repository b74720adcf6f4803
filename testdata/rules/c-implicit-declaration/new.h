int valve_open(int valve);
