graph [
  directed 1
  multigraph 1
  node [
    id 0
    label "fachstelle"
    name "Fachstelle Integration"
    type "integration-office"
  ]
  node [
    id 1
    label "jc"
    name "Jobcenter &#38; Agentur <S&#252;d>"
    type "jobcenter"
  ]
  node [
    id 2
    label "vhs"
    name "VHS &#34;Musterau&#34;"
    type "adult-education-centre"
  ]
  node [
    id 3
    label "mbe"
    name "Migrationsberatung&#10;der Caritas"
    type "mbe"
  ]
  node [
    id 4
    label "tafel"
    name "Tafel"
  ]
  edge [
    source 0
    target 1
    key 0
    weight 3.0
  ]
  edge [
    source 0
    target 1
    key 1
    weight 3.5
  ]
  edge [
    source 0
    target 2
    key 0
    weight 2.5
  ]
  edge [
    source 1
    target 3
    key 0
    weight 1.0
  ]
  edge [
    source 1
    target 0
    key 0
    weight 1.5
  ]
  edge [
    source 2
    target 3
    key 0
    weight 4.0
  ]
  edge [
    source 4
    target 4
    key 0
    weight 2.0
  ]
]
