Creator "igraph"
Version 1
graph
[
  directed 0
  node
  [
    id 0
    type "integration-office"
    name "Fachstelle Integration"
  ]
  node
  [
    id 1
    type "jobcenter"
    name "Jobcenter &amp; Agentur <Süd>"
  ]
  node
  [
    id 2
    type "adult-education-centre"
    name "VHS &quot;Musterau&quot;"
  ]
  node
  [
    id 3
    type "mbe"
    name "Migrationsberatung
der Caritas"
  ]
  node
  [
    id 4
    type ""
    name "Tafel"
  ]
  edge
  [
    source 1
    target 0
    weight 3
  ]
  edge
  [
    source 2
    target 0
    weight 2.5
  ]
  edge
  [
    source 3
    target 1
    weight 1
  ]
  edge
  [
    source 3
    target 2
    weight 4
  ]
]
