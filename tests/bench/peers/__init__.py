"""The same plan made with other libraries, as their own guides say, to stand beside ours."""
