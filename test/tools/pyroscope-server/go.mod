module flamegate.test/pyroscope-server

go 1.25.0

require (
	connectrpc.com/connect v1.19.2
	github.com/google/pprof v0.0.0-20250403155104-27863c87afa6
	github.com/grafana/pyroscope/api v1.6.0
)
