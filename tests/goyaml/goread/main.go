// goread says what Go's YAML readers make of texts.
//
// It reads JSON strings, one a line, and writes one JSON object a line that holds JSON text: what sigs.k8s.io/yaml gives (kubectl, Helm, Flux,
// Argo CD), and what go.yaml.in/yaml/v3 gives, on which kustomize stands. With -versions it writes the modules' versions.
//
// `.venv/bin/python -m tests.goyaml.record` builds it, runs it and writes go-reads.json.
package main

import (
	"bufio"
	"encoding/json"
	"os"
	"runtime/debug"

	v3 "go.yaml.in/yaml/v3"
	sigs "sigs.k8s.io/yaml"
)

type reading struct {
	JSON      string `json:"json,omitempty"`
	Error     string `json:"error,omitempty"`
	Kustomize string `json:"kustomize,omitempty"`
}

func read(text string) reading {
	var result reading
	if data, err := sigs.YAMLToJSON([]byte(text)); err != nil {
		result.Error = err.Error()
	} else {
		result.JSON = string(data)
	}
	var value any
	if err := v3.Unmarshal([]byte(text), &value); err == nil {
		if data, err := json.Marshal(value); err == nil {
			result.Kustomize = string(data)
		}
	}
	return result
}

func versions() map[string]string {
	found := map[string]string{}
	info, _ := debug.ReadBuildInfo()
	for _, module := range info.Deps {
		found[module.Path] = module.Version
	}
	return found
}

func main() {
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	encoder := json.NewEncoder(output)
	encoder.SetEscapeHTML(false)
	if len(os.Args) > 1 && os.Args[1] == "-versions" {
		check(encoder.Encode(versions()))
		return
	}
	decoder := json.NewDecoder(bufio.NewReader(os.Stdin))
	for decoder.More() {
		var text string
		check(decoder.Decode(&text))
		check(encoder.Encode(read(text)))
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
