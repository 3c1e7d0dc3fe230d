{{- define "everything.password" -}}
{{- if .Values.password }}{{ .Values.password }}{{ else }}{{ randAlphaNum 16 }}{{ end -}}
{{- end }}
{{- define "everything.annotations" -}}
owner: {{ (deepCopy . | merge (dict)).Release.Name | quote }}
{{- end }}
