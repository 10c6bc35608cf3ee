"""A lander for the Moon, built of rocket parts."""
