// The .muruna files that Muruna ships, by name.
