"""`python -m mindgap`."""

import sys

from mindgap.cli.main import main

sys.exit(main())
