complete --keep-order --exclusive --command mediverse --arguments "(MEDIVERSE_COMPLETE=fish mediverse -- (commandline --current-process --tokenize --cut-at-cursor) (commandline --current-token))"
