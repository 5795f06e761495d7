"""Parts of the larger screens: each draws one thing, and is called by the screen's file."""
