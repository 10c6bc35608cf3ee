"""Parts of craft with rocket engines: tanks, engines, attitude jets, legs, and the roundness of a planet."""
