"""What several screens use: the bank, who may enter, text shown as text, the look."""
