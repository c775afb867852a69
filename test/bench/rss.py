"""Runs a command with its output read (grep stops early where nobody reads) and prints the most memory it used, in KiB."""
import resource
import subprocess
import sys

code = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, check=False).returncode
print("rss", resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
sys.exit(code)
