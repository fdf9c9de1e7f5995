{"title": "Marked", "text": "Each record has a mark before it."},
{"title": "Marked too", "text": "And a comma behind it."},
