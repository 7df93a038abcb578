"""Speed, shown as ratios from one run: ``python -m benchmarks`` (or ``make bench``)."""
