"""Pages from the web, fetched so that no address inside our own network is ever reached."""
