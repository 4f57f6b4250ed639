"""A week of newsbrief on a clock that tests set: channels on both loopback platforms, feeds that bring news every day, some of them hostile."""
