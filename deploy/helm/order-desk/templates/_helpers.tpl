{{- define "desk.image" -}}
{{ .root.Values.image.registry }}/orderdesk/{{ .service.image }}:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}
{{- end }}

{{- define "desk.name" -}}
{{ printf "%s-%s" .root.Release.Name .word | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- define "desk.selector" -}}
app.kubernetes.io/name: {{ .service.image }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "desk.labels" -}}
{{ include "desk.selector" . }}
app.kubernetes.io/part-of: order-desk
app.kubernetes.io/version: {{ .root.Values.image.tag | default .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- /* Of what belongs to the suite and to no service. */}}
{{- define "desk.common" -}}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/part-of: order-desk
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "desk.bootstrap" -}}
{{- if eq .Values.kafka.kind "strimzi" -}}
{{ .Values.kafka.strimzi.name }}-kafka-bootstrap:9093
{{- else -}}
{{ .Values.kafka.bootstrapServers }}
{{- end }}
{{- end }}

{{- define "desk.kafkaCa" -}}
{{- if eq .Values.kafka.kind "strimzi" -}}
{{ .Values.kafka.strimzi.name }}-cluster-ca-cert
{{- else -}}
{{ .Values.kafka.ca.secret }}
{{- end }}
{{- end }}

{{- define "desk.mongoSecret" -}}
{{- if eq .root.Values.mongodb.kind "community" -}}
{{ printf "%s-%s-%s" .root.Values.mongodb.community.name .word .word }}
{{- else -}}
{{ printf .root.Values.mongodb.uriSecret .word }}
{{- end }}
{{- end }}

{{- define "desk.secret" -}}
valueFrom: {secretKeyRef: {name: {{ .secret }}, key: {{ .key }}}}
{{- end }}

{{- define "desk.scaled" -}}
{{- if and (ne .root.Values.autoscaling.kind "none") (ne (toString .service.autoscaled) "false") }}true{{ end }}
{{- end }}
