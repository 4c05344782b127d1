// A small Pyroscope on the handlers that Grafana publishes: it takes what is pushed, merges what is asked for, and says
// which routes it does not know. Prints its address, then a line for each of those.
package main

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"net/http"
	"regexp"
	"strings"
	"sync"

	"connectrpc.com/connect"
	"github.com/google/pprof/profile"
	googlev1 "github.com/grafana/pyroscope/api/gen/proto/go/google/v1"
	pushv1 "github.com/grafana/pyroscope/api/gen/proto/go/push/v1"
	"github.com/grafana/pyroscope/api/gen/proto/go/push/v1/pushv1connect"
	querierv1 "github.com/grafana/pyroscope/api/gen/proto/go/querier/v1"
	"github.com/grafana/pyroscope/api/gen/proto/go/querier/v1/querierv1connect"
)

type stored struct {
	labels  map[string]string
	profile *profile.Profile
}

type server struct {
	querierv1connect.UnimplementedQuerierServiceHandler
	mutex  sync.Mutex
	stored []stored
}

func refuse(format string, parts ...any) error {
	return connect.NewError(connect.CodeInvalidArgument, fmt.Errorf(format, parts...))
}

// Push keeps each profile under its labels, as long as it is one.
func (s *server) Push(_ context.Context, request *connect.Request[pushv1.PushRequest]) (*connect.Response[pushv1.PushResponse], error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for _, series := range request.Msg.Series {
		labels := map[string]string{}
		for _, pair := range series.Labels {
			labels[pair.Name] = pair.Value
		}
		if labels["__name__"] == "" || labels["service_name"] == "" {
			return nil, refuse("a series needs __name__ and service_name: %v", labels)
		}
		for _, sample := range series.Samples {
			parsed, err := profile.ParseData(sample.RawProfile)
			if err != nil {
				return nil, refuse("no profile: %v", err)
			}
			s.stored = append(s.stored, stored{labels, parsed})
		}
	}
	return connect.NewResponse(&pushv1.PushResponse{}), nil
}

var matcher = regexp.MustCompile(`(\w+)="([^"]*)"`)

func (s *server) chosen(request *querierv1.SelectMergeStacktracesRequest) []*profile.Profile {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	var chosen []*profile.Profile
	for _, each := range s.stored {
		at := each.profile.TimeNanos / 1e6
		fits := at >= request.Start && at < request.End
		for _, pair := range matcher.FindAllStringSubmatch(request.LabelSelector, -1) {
			fits = fits && each.labels[pair[1]] == pair[2]
		}
		if of := ofType(each, request.ProfileTypeID); fits && of != nil {
			chosen = append(chosen, of)
		}
	}
	return chosen
}

// One sample type of a profile: <name>:<type>:<unit>:<period type>:<period unit>. Each is a series of its own.
func ofType(each stored, wanted string) *profile.Profile {
	period := each.profile.PeriodType
	if period == nil {
		return nil
	}
	for at, sample := range each.profile.SampleType {
		if strings.Join([]string{each.labels["__name__"], sample.Type, sample.Unit, period.Type, period.Unit}, ":") != wanted {
			continue
		}
		one := each.profile.Copy()
		one.SampleType = []*profile.ValueType{one.SampleType[at]}
		one.DefaultSampleType = ""
		for _, sample := range one.Sample {
			sample.Value = []int64{sample.Value[at]}
		}
		return one
	}
	return nil
}

// SelectMergeStacktraces answers with pprof alone.
func (s *server) SelectMergeStacktraces(_ context.Context, request *connect.Request[querierv1.SelectMergeStacktracesRequest]) (*connect.Response[querierv1.SelectMergeStacktracesResponse], error) {
	if request.Msg.Format != querierv1.ProfileFormat_PROFILE_FORMAT_PPROF {
		return nil, refuse("asked for %v", request.Msg.Format)
	}
	answer := &querierv1.SelectMergeStacktracesResponse{Pprof: &querierv1.PprofProfile{Profile: &googlev1.Profile{}}}
	chosen := s.chosen(request.Msg)
	if len(chosen) == 0 {
		return connect.NewResponse(answer), nil
	}
	merged, err := profile.Merge(chosen)
	if err != nil {
		return nil, err
	}
	var raw bytes.Buffer
	if err := merged.WriteUncompressed(&raw); err != nil {
		return nil, err
	}
	if err := answer.Pprof.Profile.UnmarshalVT(raw.Bytes()); err != nil {
		return nil, err
	}
	return connect.NewResponse(answer), nil
}

func main() {
	s := &server{}
	routes := http.NewServeMux()
	routes.Handle(pushv1connect.NewPusherServiceHandler(s))
	routes.Handle(querierv1connect.NewQuerierServiceHandler(s))
	routes.HandleFunc("/", func(response http.ResponseWriter, request *http.Request) {
		fmt.Printf("unknown %s %s\n", request.Method, request.URL.Path)
		http.NotFound(response, request)
	})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	fmt.Printf("http://%s\n", listener.Addr())
	panic(http.Serve(listener, routes))
}
