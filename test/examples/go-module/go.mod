module example.invalid/tags

go 1.21
